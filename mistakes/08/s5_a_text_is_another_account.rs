//! Step 5.3: a session without an `Account` is a stranger's. Here one with a text or a name without a time is emptied.

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
    let same = session.get::<Account>(ACCOUNT).is_some_and(|before| before.name == name);
    if before.is_some() && !same {
        session.clear();
    }
    session.cycle_id();
    session.remove(FORGOT);
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
