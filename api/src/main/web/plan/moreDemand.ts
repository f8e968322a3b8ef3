import { chosenSeasons } from './demandCourse';
import type { DraftField, RequestDraft } from './requestDraft';

const MORE = ['importantLoad', 'protectedLoad', 'phases', 'seasons'];

/** Whether a field stands in the folded part of the form. */
export function isMoreField(field: DraftField): boolean {
  const [part = ''] = field.split('-');
  return MORE.includes(part);
}

/** How much of the folded part is filled in. */
export function moreCount({ importantLoad, protectedLoad, phases, seasons }: RequestDraft): number {
  return [importantLoad.trim() !== '', protectedLoad.trim() !== '', phases.length > 0, chosenSeasons(seasons).length > 0].filter(Boolean).length;
}
