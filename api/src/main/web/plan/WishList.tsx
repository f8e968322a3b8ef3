import { useI18n } from '../i18n/I18nContext';
import { StreetSearch } from './StreetSearch';
import { WISH_KINDS, wishCount, withoutWish, withWish, type WishKind, type Wishes } from './wishes';
import { useWishes } from './WishesContext';

/** What a click on the map does. */
export type MapTool = 'place' | 'street' | 'area';

export interface WishTools {
  tool: MapTool;
  /** Corners drawn so far. */
  corners: number;
  /** Undefined where there is no map. */
  onTool: ((tool: MapTool) => void) | undefined;
  /** Takes the middle of the map for a click; for whoever has no pointer. */
  onCentre: (() => void) | undefined;
  /** Undefined while the corners make no area. */
  onFinish: (() => void) | undefined;
}

/** Streets and areas to stay clear of, sources to leave out or to use: with tools for the map, by name, and as a list. */
export function WishList({ tools }: { tools: WishTools }) {
  const { t } = useI18n();
  const { wishes, change } = useWishes();
  if (!change) {
    return null;
  }
  const count = wishCount(wishes);
  return (
    <details className="wishes" open={count > 0 || tools.tool !== 'place' || undefined}>
      <summary className="wishes__title">
        {t('wishes.title')} {count > 0 && <span className="wishes__count figure">{count}</span>}
      </summary>
      <Tools tools={tools} />
      <StreetSearch label={t('wishes.streetByName')} onPick={({ name }) => change(withWish(wishes, 'streets', name))} />
      {wishes.lines.length === 0 && (
        <button type="button" className="button button--quiet wishes__cables" onClick={() => change(withWish(wishes, 'lines', 'OVERHEAD'))}>
          {t('wishes.onlyCables')}
        </button>
      )}
      {count > 0 && (
        <ul className="wishes__list" aria-label={t('wishes.list')}>
          {WISH_KINDS.flatMap((kind) => wishes[kind].map((_, index) => (
            <Wish key={`${kind}-${index}`} wishes={wishes} kind={kind} index={index} onRemove={() => change(withoutWish(wishes, kind, index))} />
          )))}
        </ul>
      )}
    </details>
  );
}

function Tools({ tools: { tool, corners, onTool, onCentre, onFinish } }: { tools: WishTools }) {
  const { t } = useI18n();
  if (!onTool) {
    return null;
  }
  const toggle = (one: MapTool) => () => onTool(tool === one ? 'place' : one);
  return (
    <div className="wishes__tools" role="group" aria-label={t('wishes.tools')}>
      <button type="button" className="button button--quiet" aria-pressed={tool === 'street'} onClick={toggle('street')}>{t('wishes.tool.street')}</button>
      <button type="button" className="button button--quiet" aria-pressed={tool === 'area'} onClick={toggle('area')}>{t('wishes.tool.area')}</button>
      {tool !== 'place' && (
        <>
          <p className="wishes__hint muted small" role="status">{tool === 'street' ? t('wishes.hint.street') : t('wishes.hint.area', { n: corners })}</p>
          {onCentre && <button type="button" className="button button--quiet wishes__centre" onClick={onCentre}>{t('wishes.centre')}</button>}
          {tool === 'area' && <button type="button" className="button button--quiet wishes__finish" disabled={!onFinish} onClick={onFinish}>{t('wishes.finish')}</button>}
          <button type="button" className="button button--quiet" onClick={() => onTool('place')}>{t('wishes.cancel')}</button>
        </>
      )}
    </div>
  );
}

function Wish({ wishes, kind, index, onRemove }: { wishes: Wishes; kind: WishKind; index: number; onRemove(): void }) {
  const { t, byCode } = useI18n();
  const name = nameOf(wishes, kind, index) || t('wishes.unnamed', { n: index + 1 });
  const text = byCode('wish', kind, kind, { name });
  return (
    <li className={`wish wish--${kind}`} data-wish={kind}>
      <span>{text}</span>
      <button type="button" className="button button--icon wish__remove" onClick={onRemove} aria-label={t('wishes.remove', { what: text })}>
        <span aria-hidden="true">×</span>
      </button>
    </li>
  );
}

/** Areas and nameless streets are only numbered. */
function nameOf(wishes: Wishes, kind: WishKind, index: number): string | undefined {
  switch (kind) {
    case 'streets': return wishes.streets[index];
    case 'stretches': return wishes.stretches[index]?.name;
    case 'areas':
    case 'lines': return undefined;
    case 'excluded': return wishes.excluded[index]?.name;
    case 'required': return wishes.required[index]?.name;
  }
}
