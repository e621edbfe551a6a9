// What is asked of an S3-compatible store and what it answers.
export interface S3Settings {
  /** http:// or https:// address without the bucket, with or without a path. */
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Empty, or ends in a slash; letters, digits, dots, hyphens and underscores between slashes. */
  prefix: string;
}

export interface S3Request {
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  /** Without it the bucket itself is asked. */
  key?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: Uint8Array;
}

export interface S3Answer {
  status: number;
  /** The store's word for a refusal, such as NoSuchKey; empty where it gives none, as always to HEAD. */
  code: string;
  /** Where the bucket is, when the store says so. */
  region: string | null;
  bytes: Uint8Array;
}
