import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';
import es from './es.json';

export const LANGUAGES = [
  { code: 'en', name: 'English' },
  { code: 'es', name: 'Español' },
] as const;

const KEY = 'salesai.language';

/** The person's own choice on this device, if any. */
export function chosenLanguage(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

export function chooseLanguage(language: string) {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Without storage the choice lasts until the page is left.
  }
  void i18n.changeLanguage(language);
}

/** The organization's language applies as long as the person has chosen none. */
export function adoptLanguage(language: string | undefined) {
  const short = language?.slice(0, 2);
  if (!chosenLanguage() && short && LANGUAGES.some(({ code }) => code === short)) {
    void i18n.changeLanguage(short);
  }
}

i18n.on('languageChanged', (language) => {
  document.documentElement.lang = language;
});

void i18n.use(initReactI18next).init({
  resources: { en: { translation: en }, es: { translation: es } },
  lng: chosenLanguage() ?? (navigator.language.startsWith('es') ? 'es' : 'en'),
  fallbackLng: 'en',
  interpolation: { escapeValue: false },
  returnNull: false,
});

export default i18n;
