import { useEffect, useRef, useState, type RefObject } from 'react';
import { getDiagram } from '../api-client/client';
import { useI18n } from '../i18n/I18nContext';
import { FailureNotice } from '../plan/FailureNotice';
import { failureOf, type Failure } from '../plan/usePlanning';
import { elementsOf, parseDiagram, PART } from './parseDiagram';

export interface DiagramLink {
  /** Elements that are pointed at, here or on the map. */
  pointed: readonly string[];
  onPoint(elements: readonly string[]): void;
  /** Shows an element on the map. */
  onShow(elements: readonly string[]): void;
}

interface DiagramTabProps {
  setId: string;
  schemeId: string;
  link: DiagramLink;
}

/** Widths of the picture, as in `styles/detail.css`. */
const SIZES = 4;
const READABLE = 1;

/** The single-line diagram 接线图, linked with the map by the elements it shows. */
export function DiagramTab({ setId, schemeId, link }: DiagramTabProps) {
  const { t } = useI18n();
  const host = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(READABLE);
  const state = useDiagram(host, setId, schemeId);
  usePartEvents(host, link, state === 'shown');
  return (
    <section className="diagram" data-state={typeof state === 'string' ? state : 'failed'}>
      <p className="diagram__bar">
        <span className="muted small">{t('diagram.hint')}</span>
        <span className="diagram__zoom" role="group" aria-label={t('diagram.zoom')}>
          <button type="button" className="button button--quiet" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)} aria-label={t('map.zoomOut')}>
            <span aria-hidden="true">−</span>
          </button>
          <button type="button" className="button button--quiet" disabled={zoom === SIZES - 1} onClick={() => setZoom(zoom + 1)} aria-label={t('map.zoomIn')}>
            <span aria-hidden="true">+</span>
          </button>
        </span>
      </p>
      {state === 'loading' && <p className="muted" role="status">{t('diagram.loading')}</p>}
      {typeof state === 'object' && <FailureNotice failure={state} />}
      <div className={`diagram__paper diagram__paper--${zoom}`} ref={host} tabIndex={0} role="region" aria-label={t('diagram.title')} />
    </section>
  );
}

type DiagramState = 'loading' | 'shown' | Failure;

function useDiagram(host: RefObject<HTMLElement | null>, setId: string, schemeId: string): DiagramState {
  const { language } = useI18n();
  const [state, setState] = useState<DiagramState>('loading');
  useEffect(() => {
    const controller = new AbortController();
    setState('loading');
    getDiagram(setId, schemeId, { signal: controller.signal, language }).then(
      (text) => {
        const picture = parseDiagram(text);
        host.current?.replaceChildren(...(picture ? [picture] : []));
        setState(picture ? 'shown' : { kind: 'unreachable' });
      },
      (reason: unknown) => !controller.signal.aborted && setState(failureOf(reason)),
    );
    return () => controller.abort();
  }, [host, setId, schemeId, language]);
  return state;
}

/** Pointing at a part marks its elements on the map, a click goes there; elements pointed at on the map are marked here. */
function usePartEvents(host: RefObject<HTMLElement | null>, link: DiagramLink, shown: boolean): void {
  const latest = useRef(link);
  latest.current = link;
  useEffect(() => {
    const paper = host.current;
    if (!paper || !shown) {
      return undefined;
    }
    const partOf = (event: Event) => (event.target instanceof Element ? event.target.closest(PART) : null);
    const onOver = (event: Event) => {
      const part = partOf(event);
      latest.current.onPoint(part ? elementsOf(part) : []);
    };
    const onLeave = () => latest.current.onPoint([]);
    const onClick = (event: Event) => {
      const part = partOf(event);
      if (part) {
        latest.current.onShow(elementsOf(part));
      }
    };
    paper.addEventListener('pointerover', onOver);
    paper.addEventListener('pointerleave', onLeave);
    paper.addEventListener('click', onClick);
    return () => {
      paper.removeEventListener('pointerover', onOver);
      paper.removeEventListener('pointerleave', onLeave);
      paper.removeEventListener('click', onClick);
    };
  }, [host, shown]);

  const { pointed } = link;
  useEffect(() => {
    const wanted = new Set(pointed);
    host.current?.querySelectorAll(PART).forEach((part) => {
      part.classList.toggle('diagram__part--pointed', elementsOf(part).some((id) => wanted.has(id)));
    });
  }, [host, pointed, shown]);
}
