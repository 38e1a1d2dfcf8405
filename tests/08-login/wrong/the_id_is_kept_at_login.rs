//! caught by: step_5::a_planted_id_is_worth_nothing
//! also by: step_5::whatever_a_stranger_had_is_kept
//! also by: step_5::a_late_request_with_the_old_id_is_refused
//! also by: step_5::what_changes_meanwhile_comes_along, step_5::another_login_takes_over
//! also by: step_5::the_same_login_again_counts_from_now, step_5::another_name_is_another_account
//! also by: step_5::no_outage_logs_in_halfway
//! The attacker who planted the ID is logged in, too (bug 9).

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let Credentials {
        name,
        password,
        next,
    } = given;
    if !site.users.check_in_background(&name, &password).await {
        return refused(&next);
    }
    let before: Option<Account> = session.get(ACCOUNT);
    if before.is_some_and(|before| before.name != name) {
        session.clear();
    }
    let confirmed = site.clock.now().seconds();
    session.remove(FORGOT);
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
