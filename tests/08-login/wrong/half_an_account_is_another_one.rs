//! caught by: step_5::whatever_a_stranger_had_is_kept
//! Empties a stranger's session, because something that is no account lies under the account's key.

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
    let before: Option<serde_json::Value> = session.get(ACCOUNT);
    if before.is_some_and(|before| before["name"] != name.as_str()) {
        session.clear();
    }
    let confirmed = site.clock.now().seconds();
    session.cycle_id();
    session.remove(FORGOT);
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
