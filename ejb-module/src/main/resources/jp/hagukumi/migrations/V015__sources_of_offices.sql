-- Where an office's address, phone and hours come from, and whether the city still has to confirm them. What nobody vouched for
-- is to be confirmed.
alter table identity.office
    add column source    text not null default '' check (char_length(source) <= 200),
    add column uncertain boolean not null default true,
    add constraint office_confirmed_by_a_source check (uncertain or source <> '');
