import type { Position, Scheme } from '../api-client/types';
import { formatMetres } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import type { ConnectionMarker } from '../map/schemeFeatures';
import { letterClass, letterOf, type SchemeLetter } from '../scheme/identity';
import { Money } from '../scheme/Money';
import { SchemeSwatch } from '../scheme/SchemeSwatch';
import { routeLength_m } from '../scheme/figures';
import type { MapPicture } from './mapPicture';

interface PrintedMapProps {
  picture: MapPicture;
  schemes: readonly Scheme[];
  markers: readonly ConnectionMarker[];
  attribution: string;
}

/** Everything that is drawn over the map's picture, in the order of its places: the flags, then the customer. */
export function placesOn(markers: readonly ConnectionMarker[], customer: Position | undefined): Position[] {
  return [...markers.map(({ position }) => position), ...(customer ? [customer] : [])];
}

/** The map on paper, with what the screen draws over it, a scale bar, north and a legend. */
export function PrintedMap({ picture, schemes, markers, attribution }: PrintedMapProps) {
  const { t } = useI18n();
  return (
    <figure className="printed-map">
      <div className="printed-map__frame" style={{ aspectRatio: `${picture.width_px} / ${picture.height_px}` }}>
        <img src={picture.image} alt={t('map.label')} />
        {markers.map((marker, index) => (
          <span key={marker.key} className="printed-map__flag" style={picture.places[index]}>
            {marker.letters.map((letter) => (
              <span key={letter} className={`flag__letter ${letterClass(letter as SchemeLetter)}`}>{letter}</span>
            ))}
          </span>
        ))}
        {picture.places.length > markers.length && (
          <span className="printed-map__pin" style={picture.places[markers.length]}>
            <span className="pin pin--planned"><span className="pin__head" /></span>
          </span>
        )}
        <span className="printed-map__scale" style={{ width: `${picture.scale.share * 100}%` }}>
          {`${formatMetres(picture.scale.length_m)} m`}
        </span>
        <svg className="printed-map__north" viewBox="0 0 24 36" width="24" height="36" aria-hidden="true">
          <g transform={`rotate(${picture.north_deg} 12 20)`}>
            <path d="M12 4 19 32 12 27 5 32Z" fill="currentColor" />
          </g>
        </svg>
      </div>
      <figcaption className="printed-map__legend">
        {schemes.map((scheme) => (
          <span key={scheme.id} className="printed-map__scheme">
            <SchemeSwatch letter={letterOf(scheme)} />
            {scheme.sources.map(({ connection_point: point }) => point.name || point.id).join(' + ')}
            <span className="figure">{formatMetres(routeLength_m(scheme))} m</span>
            <Money amount={scheme.cost.total} currency={scheme.cost.currency} />
          </span>
        ))}
        <span className="muted">{attribution}</span>
      </figcaption>
    </figure>
  );
}
