-- One schema per room. The owner migrates; the application's role gets what each migration grants and no DDL.
create schema kernel;
create extension if not exists btree_gist;
grant usage on schema kernel to ${app_role};
