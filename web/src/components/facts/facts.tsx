// A few figures at a glance, and the properties of one thing as name and value.
import type { Child } from 'hono/jsx';

export interface Fact {
  name: Child;
  value: Child;
}

export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Properties({ properties }: { properties: (Fact & { note?: Child })[] }) {
  return (
    <dl class="properties">
      {properties.map((property) => (
        <div>
          <dt>{property.name}</dt>
          <dd>
            {property.value}
            {property.note === undefined ? null : <div class="muted small">{property.note}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
