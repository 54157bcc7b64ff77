use super::super::standard_stages;
use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn moment(text: &str) -> Moment {
    let today = day(text);
    Moment { at: today.and_time(chrono::NaiveTime::MIN).and_utc(), today }
}

fn begun() -> Opportunity {
    let mut opportunity = Opportunity { name: "产线改造".into(), ..Opportunity::blank() };
    enter(&mut opportunity, standard_stages().first(), moment("2026-03-01"));
    opportunity.farthest = opportunity.stage.clone();
    opportunity
}

fn filled() -> Opportunity {
    Opportunity {
        source: Some("展会".into()),
        amount: Some(Money::cny(12_000_000)),
        expected_close: Some(day("2026-06-30")),
        competitors: Some("海川仪表".into()),
        ..begun()
    }
}

#[test]
fn a_move_forwards_names_the_stage_and_the_fields_that_are_missing() {
    let stages = standard_stages();
    let with_source = Opportunity { source: Some("展会".into()), ..begun() };
    let error = move_to(&with_source, &stages, &[], "quote", moment("2026-03-02")).expect_err("refused");
    assert_eq!(error.code, Code::CriterionUnmet);
    assert_eq!((error.params["stage"].as_str(), error.params["fields"].as_str()), ("needs", "amount expected_close"));
    let moved =
        move_to(&with_source, &stages, &[], "needs", moment("2026-03-02")).expect("its own stage asks for a source");
    assert_eq!((moved.stage.as_str(), moved.farthest.as_str(), moved.probability), ("needs", "needs", 30));
    assert_eq!(moved.stalls_on, Some(day("2026-03-23")));
}

#[test]
fn a_stage_that_is_jumped_over_is_asked_all_the_same() {
    let jumped = Opportunity { competitors: None, ..filled() };
    let error = move_to(&jumped, &standard_stages(), &[], "negotiation", moment("2026-03-02")).expect_err("refused");
    assert_eq!(error.params["stage"], "quote");
}

#[test]
fn what_other_rows_know_is_asked_for_beside_the_fields() {
    let mut stages = standard_stages();
    stages.0[0].criteria.extend(Fact::ALL.iter().map(|fact| Criterion::Fact { fact: *fact }));
    let to = |known: &[Fact]| move_to(&filled(), &stages, known, "needs", moment("2026-03-02"));
    let unmet = to(&[Fact::VisitDone]).expect_err("nobody decides");
    assert_eq!((unmet.code, unmet.params["facts"].as_str()), (Code::CriterionUnmet, "decision_maker"));
    assert_eq!(unmet.params["fields"], "");
    assert_eq!(to(Fact::ALL).expect("moves").stage, "needs");
}

#[test]
fn moving_back_is_free_and_does_not_forget_how_far_it_was() {
    let stages = standard_stages();
    let there = move_to(&filled(), &stages, &[], "negotiation", moment("2026-03-02")).expect("moves");
    let emptied = Opportunity { amount: None, source: None, ..there };
    let back = move_to(&emptied, &stages, &[], "contact", moment("2026-03-03")).expect("moves back");
    assert_eq!((back.stage.as_str(), back.farthest.as_str(), back.probability), ("contact", "negotiation", 10));
}

#[test]
fn an_end_needs_its_reason_and_winning_needs_what_is_still_ahead() {
    let stages = standard_stages();
    let (today, now) = (day("2026-04-01"), moment("2026-04-01"));
    let required = close(&filled(), &stages, &[], true, "  ", today, now).expect_err("refused");
    assert_eq!((required.code, required.field.as_deref()), (Code::Required, Some("win_reason")));
    let unmet = close(&begun(), &stages, &[], true, "服务更好", today, now).expect_err("refused");
    assert_eq!(unmet.code, Code::CriterionUnmet);
    let won = close(&filled(), &stages, &[], true, "服务更好", today, now).expect("wins");
    assert_eq!((won.outcome, won.farthest.as_str(), won.probability), (Outcome::Won, "won", 100));
    assert_eq!((won.closed_on, won.stalls_on), (Some(today), None));
    let lost = close(&begun(), &stages, &[], false, "预算取消", today, now).expect("loses at any time");
    assert_eq!((lost.outcome, lost.farthest.as_str(), lost.probability), (Outcome::Lost, "contact", 0));
    assert_eq!(move_to(&lost, &stages, &[], "needs", now).expect_err("closed").code, Code::OpportunityClosed);
}

#[test]
fn reopened_it_is_as_if_it_had_not_been_closed() {
    let stages = standard_stages();
    let now = moment("2026-04-01");
    let won = close(&filled(), &stages, &[], true, "服务更好", now.today, now).expect("wins");
    let open = reopen(&won, &stages, "quote", now).expect("opens");
    assert_eq!((open.outcome, open.farthest.as_str(), open.probability), (Outcome::Open, "quote", 50));
    assert_eq!((open.win_reason, open.closed_on), (None, None));
}

#[test]
fn another_version_takes_it_where_the_mapping_says() {
    let mut stages = standard_stages();
    stages.0.remove(2);
    let there = move_to(&filled(), &standard_stages(), &[], "quote", moment("2026-03-02")).expect("moves");
    let lost = transfer(&there, &stages, 2, str::to_owned).expect_err("nowhere to go");
    assert_eq!(lost.code, Code::UnknownStage);
    let mapped = |key: &str| if key == "quote" { "needs".to_owned() } else { key.to_owned() };
    let after = transfer(&there, &stages, 2, mapped).expect("goes");
    assert_eq!((after.stage.as_str(), after.farthest.as_str(), after.pipeline_version), ("needs", "needs", 2));
    assert_eq!(after.stage_since, there.stage_since);
}

#[test]
fn competitors_are_names_each_once() {
    let mut opportunity = Opportunity { competitors: Some("海川, 远望；海川、 ".into()), ..begun() };
    check(&mut opportunity).expect_err("no customer yet");
    assert_eq!(opportunity.competitors.as_deref(), Some("海川、远望"));
}
