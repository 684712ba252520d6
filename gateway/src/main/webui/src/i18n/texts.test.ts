import { createInstance, type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import en from './en.json';
import es from './es.json';
import { channelText, reasonText, recommendationText } from './texts';

let t: TFunction;

beforeAll(async () => {
  const i18n = createInstance();
  await i18n.init({ lng: 'es', resources: { en: { translation: en }, es: { translation: es } } });
  t = i18n.t;
});

describe('texts of the platform', () => {
  it('are translated by label, which may be finer than the code', () => {
    expect(reasonText(t, 'company-size', 'Company of 50 to 199 people')).toBe(
      'Empresa de 50 a 199 personas',
    );
  });

  it('are translated by code when the label is new', () => {
    expect(reasonText(t, 'demo-request', 'Asked for a demo')).toBe('Ha pedido una demostración');
  });

  it('stay as they are when neither is known', () => {
    expect(reasonText(t, 'model.feature.7', 'Fits like your last ten wins')).toBe(
      'Fits like your last ten wins',
    );
  });

  it('of a recommendation are translated part by part', () => {
    expect(recommendationText(t, 'In stage proposal; Requested a demo')).toBe(
      'En la etapa Propuesta · Ha pedido una demostración',
    );
  });

  it('of a recommendation for a lead start with its score', () => {
    expect(recommendationText(t, 'Score 62; Met with us')).toBe(
      'Puntuación 62 · Se ha reunido con nosotros',
    );
  });

  it('of a channel do not depend on how it is written', () => {
    expect(channelText(t, 'paid_search')).toBe(channelText(t, 'paid-search'));
    expect(channelText(t, 'carrier_pigeon')).toBe('Carrier pigeon');
  });
});
