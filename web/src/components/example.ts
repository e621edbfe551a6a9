// What a component's folder offers besides the component: examples for the gallery and the tests, and its guidance.
import type { Child } from 'hono/jsx';

export interface Example {
  name: string;
  render: () => Child;
}

export interface ComponentExamples {
  component: string;
  /** One or two lines: when to use it, and when not. */
  guidance: string;
  examples: Example[];
}
