/** Formulas and their inputs as people read them, instead of the names of the API. */
import { capital, wordsOf } from '../../format/words';

/** Units that the API ends a name with; the value beside it shows them. */
const UNITS =
  /(?<=[a-z])(Usd|Btc|Sats|Ths|Ehs|Phs|JPerTh|(?:Per)?(?:Kw|Mw|Kwh|Mwh|Kva|Kvar|Mmbtu)|Per(?:KwMonth|KwYear|MwDay|Day|Month|Year)|Utc|Percent|PerBtc|UsdPerPhDay|UsdPerMwh|UsdPerKwh|UsdPerBtc|BtcPerBlock|BtcPerDay|W)$/;

const SPOKEN: Readonly<Record<string, string>> = {
  btc: 'BTC',
  usd: 'USD',
  pue: 'PUE',
  gpu: 'GPU',
  gpus: 'GPUs',
  th: 'TH',
  kwh: 'kWh',
  mwh: 'MWh',
  kw: 'kW',
  mw: 'MW',
};

const NAME = /\b[a-z]+[a-z0-9]*(?:[A-Z][a-z0-9]*)+\b/g;

/** A name of the API as words: `subsidyBtc` is `Subsidy`. Words stay as they are. */
export function inputName(name: string): string {
  const words = new RegExp(`^(?:${NAME.source})$`).test(name)
    ? spoken(name.replace(UNITS, ''))
    : name;
  return capital(words);
}

/** A formula with its names as words: `amount ÷ btcProduced` is `amount ÷ BTC produced`. */
export function formulaInWords(formula: string): string {
  return formula.replace(NAME, (name) => spoken(name.replace(UNITS, '')));
}

/** What an explanation is about; parts that are codes of the API as words. */
export function labelInWords(label: string): string {
  return capital(label.split(', ').map(wordsOf).join(', '));
}

function spoken(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(' ')
    .map((word) => SPOKEN[word.toLowerCase()] ?? word.toLowerCase())
    .join(' ');
}
