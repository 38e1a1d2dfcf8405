//! caught by: step_5::a_wrong_name_and_a_wrong_password_look_alike
//! also by: step_5::every_refusal_is_the_same, step_5::a_name_counts_as_it_was_typed
//! also by: step_5::a_wrong_password_changes_nothing
//! also by: step_5::a_wrong_password_leaves_a_stranger_s_session
//! Stores a session for each attacker who guesses, and counts nothing: the next guess comes without the
//! cookie.

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
        session.update("attempts", |attempts: Option<u64>| {
            attempts.unwrap_or_default() + 1
        });
        return refused(&next);
    }
    let before: Option<Account> = session.get(ACCOUNT);
    if before.is_some_and(|before| before.name != name) {
        session.clear();
    }
    let confirmed = site.clock.now().seconds();
    session.cycle_id();
    session.remove(FORGOT);
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
