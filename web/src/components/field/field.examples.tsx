import type { ComponentExamples } from '../example.ts';
import { Button } from '../button/button.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { CheckboxField, FileField, SelectField, TextArea, TextField } from './field.tsx';

const dateError = 'Write the date as year, year-month or year-month-day, for example 2024-03.';

export const fieldExamples: ComponentExamples = {
  component: 'Form fields',
  guidance: 'Label above, help in one line, error beside the field and in the summary. Nothing typed is lost on error.',
  examples: [
    {
      name: 'a form',
      render: () => (
        <form>
          <TextField name="title" id="example-title" label="Title" value="National experience of Ghana" />
          <SelectField
            name="country"
            id="example-country"
            label="Country"
            help="Leave empty for an organisation."
            emptyLabel="None"
            value="GHA"
            choices={[
              {
                label: 'Africa',
                choices: [
                  { value: 'GHA', label: 'Ghana' },
                  { value: 'KEN', label: 'Kenya' },
                ],
              },
              { label: 'Europe', choices: [{ value: 'FRA', label: 'France' }] },
            ]}
          />
          <TextArea name="rights" id="example-rights" label="Rights to publish" isOptional />
          <FileField
            name="files"
            id="example-files"
            label="Documents"
            help="PDF, Word, slides, web pages or text."
            isMultiple
          />
          <CheckboxField
            name="own"
            id="example-own"
            label="These are the editor’s own words"
            help="It can then be exported without evidence."
          />
          <Button>Save</Button>
        </form>
      ),
    },
    {
      name: 'with an error',
      render: () => (
        <form>
          <ErrorSummary problems={[{ code: 'contributions.date', message: dateError, field: 'wrong-date' }]} />
          <TextField name="date" id="wrong-date" label="Date" value="spring 24" error={dateError} />
        </form>
      ),
    },
  ],
};
