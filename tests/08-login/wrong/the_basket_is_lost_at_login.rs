//! caught by: step_5::what_a_stranger_had_is_kept
//! also by: step_5::a_planted_id_is_worth_nothing, step_5::whatever_a_stranger_had_is_kept
//! also by: step_5::a_late_request_with_the_old_id_is_refused
//! also by: step_5::what_changes_meanwhile_comes_along, step_5::another_login_takes_over
//! also by: step_5::the_same_login_again_counts_from_now
//! A new session is safe, and empty.

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
    let confirmed = site.clock.now().seconds();
    session.destroy();
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
