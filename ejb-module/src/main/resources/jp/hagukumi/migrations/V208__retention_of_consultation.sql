-- What the accompanying consultation keeps goes with its pregnancy, in the same run.
create function pregnancy.drop_consultation(ids uuid[]) returns void
language plpgsql set search_path = pg_catalog as $$
begin
    delete from pregnancy.support_plan_step where pregnancy = any(ids);
    delete from pregnancy.support_plan where pregnancy = any(ids);
    delete from pregnancy.care_note where pregnancy = any(ids);
    delete from pregnancy.risk where pregnancy = any(ids);
    delete from pregnancy.care_owner where pregnancy = any(ids);
    delete from pregnancy.care_case where pregnancy = any(ids);
    delete from pregnancy.questionnaire_answer where pregnancy = any(ids);
    delete from pregnancy.questionnaire where pregnancy = any(ids);
    delete from pregnancy.touch_point where pregnancy = any(ids);
    delete from pregnancy.interview where pregnancy = any(ids);
end $$;
revoke all on function pregnancy.drop_consultation(uuid[]) from public;

update retention.kind
   set covers = covers || array['pregnancy.interview', 'pregnancy.touch_point', 'pregnancy.questionnaire',
           'pregnancy.questionnaire_answer', 'pregnancy.care_case', 'pregnancy.care_owner', 'pregnancy.risk',
           'pregnancy.care_note', 'pregnancy.support_plan', 'pregnancy.support_plan_step']
 where kind = 'pregnancy.pregnancy';
