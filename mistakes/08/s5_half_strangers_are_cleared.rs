//! Step 5.3: a session without an `Account` is a stranger's. Here anything under `ACCOUNT` makes it another's.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let Credentials { name, password, next } = given;
    if !site.users.check_in_background(&name, &password).await {
        return refused(&next);
    }
    let before = session.get::<serde_json::Value>(ACCOUNT);
    if before.is_some_and(|before| before["name"] != name.as_str()) {
        session.clear();
    }
    session.cycle_id();
    session.remove(FORGOT);
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
