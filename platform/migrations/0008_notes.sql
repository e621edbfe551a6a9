-- Notes on what is stored of people, which the page /stored shows, and an index for clearing old failures.

comment on column invitation.name is 'Whom the invitation is for, as the person who invites wrote it.';
comment on column invitation.email is 'Where the invitation is sent when mail is configured; may be empty.';
comment on column passkey.name is 'What the person calls the device.';
comment on column api_token.name is 'What the person calls the program.';
comment on column open_id_identity.subject is 'The number by which the organisation''s own sign-in service knows the person.';
comment on table migration is 'Which files of the schema were applied.';

-- for clearing what is old, at every attempt to sign in
create index lock_out_age on lock_out (last_failure_at);
