-- What became of a paper that came along with a certificate: the documents room keeps a copy that may be shown, or says why
-- none can be made. The paper as it came stays in births.attachment, byte for byte: it is evidence.
create table births.attachment_look (
    certificate uuid primary key references births.attachment on delete cascade,
    document    uuid,
    refusal     text check (refusal ~ '^HB-[A-Z][0-9]{3}$'),
    looked_at   timestamptz not null,
    check ((document is null) <> (refusal is null))
);
grant select, insert on births.attachment_look to ${app_role};
