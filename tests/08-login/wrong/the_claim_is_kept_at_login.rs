//! caught by: step_5::what_a_stranger_had_is_kept
//! also by: step_5::whatever_a_stranger_had_is_kept, step_5::what_changes_meanwhile_comes_along
//! also by: step_5::the_same_login_again_counts_from_now
//! Leaves what a stranger said about a user in a session that is an account's now.

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
    session.cycle_id();
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
