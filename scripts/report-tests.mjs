// Prints the counts of the last test run as one line; a run without a report counts as failed.
import { readFileSync } from 'node:fs';

try {
  const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  const skipped = report.numPendingTests + report.numTodoTests;
  // A file that could not be loaded has no tests to count: it is one failure.
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  process.stdout.write(
    `${report.numPassedTests} passed, ${report.numFailedTests + unloadable} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
  );
} catch {
  process.stdout.write('0 passed, 1 failed\n');
  process.exitCode = 1;
}
