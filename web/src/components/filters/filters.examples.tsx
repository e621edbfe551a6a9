import type { ComponentExamples } from '../example.ts';
import { SelectField, TextField } from '../field/field.tsx';
import { Filters } from './filters.tsx';

export const filtersExamples: ComponentExamples = {
  component: 'Filters',
  guidance: 'Above the list they narrow. They offer only values that occur in the study.',
  examples: [
    {
      name: 'two filters in use',
      render: () => (
        <Filters action="#filters" active={2}>
          <SelectField
            name="region"
            id="filter-region"
            label="Region"
            emptyLabel="Any"
            value="AFR"
            choices={[{ value: 'AFR', label: 'Africa' }]}
          />
          <SelectField
            name="language"
            id="filter-language"
            label="Language"
            emptyLabel="Any"
            choices={[{ value: 'fr', label: 'French' }]}
          />
          <TextField name="text" id="filter-text" label="Words" type="search" value="survey" />
        </Filters>
      ),
    },
  ],
};
