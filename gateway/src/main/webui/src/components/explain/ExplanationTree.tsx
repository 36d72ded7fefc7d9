import type { Explanation, ExplanationInput } from '../../api/types';
import { explainedValue } from './explainedValue';
import { SourceLink } from './SourceLink';
import { formulaInWords, inputName, labelInWords } from './words';

/** A figure with its formula and its inputs; computed inputs open in place. */
export function ExplanationTree({ explanation }: { readonly explanation: Explanation }) {
  return (
    <div className="wl-explanation">
      <p className="wl-number wl-number-tile">
        {explainedValue(explanation.value, explanation.unit)}
      </p>
      <p className="wl-muted">{labelInWords(explanation.label)}</p>
      <Formula explanation={explanation} />
      <Inputs inputs={explanation.inputs} />
    </div>
  );
}

function Formula({ explanation }: { readonly explanation: Explanation }) {
  if (explanation.formula === '') return null;
  return <p className="wl-formula">{formulaInWords(explanation.formula)}</p>;
}

function Inputs({ inputs }: { readonly inputs: readonly ExplanationInput[] }) {
  if (inputs.length === 0) return null;
  return (
    <ul className="wl-inputs">
      {inputs.map((input, index) => (
        <li key={`${input.name}-${index}`}>
          {input.explanation ? <ComputedInput input={input} /> : <ReadInput input={input} />}
        </li>
      ))}
    </ul>
  );
}

function ComputedInput({ input }: { readonly input: ExplanationInput }) {
  const { explanation } = input;
  if (!explanation) return null;
  return (
    <details>
      <summary className="wl-input">
        <span className="wl-input-name">{inputName(input.name)}</span>
        <span className="wl-number">{explainedValue(input.value, input.unit)}</span>
      </summary>
      <div className="wl-input-nested">
        {explanation.label !== input.name ? (
          <p className="wl-muted wl-small">{explanation.label}</p>
        ) : null}
        <Formula explanation={explanation} />
        <Inputs inputs={explanation.inputs} />
      </div>
    </details>
  );
}

function ReadInput({ input }: { readonly input: ExplanationInput }) {
  return (
    <div className="wl-input">
      <span className="wl-input-name">
        {inputName(input.name)}
        {input.origin ? (
          <span className="wl-muted wl-small wl-input-origin">{input.origin}</span>
        ) : null}
        {input.source ? <SourceLink source={input.source} /> : null}
      </span>
      <span className="wl-number">{explainedValue(input.value, input.unit)}</span>
    </div>
  );
}
