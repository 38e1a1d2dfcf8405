//! Step 5.8: the same in everything. Here a known name's answer has a header for the log.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let Credentials { name, password, next } = given;
    if !site.users.check_in_background(&name, &password).await {
        let known = site.users.email(&name).is_some();
        let response = refused(&next);
        return match known {
            true => ([("x-reason", "password")], response).into_response(),
            false => response,
        };
    }
    let before = session.get::<Account>(ACCOUNT);
    if before.is_some_and(|before| before.name != name) {
        session.clear();
    }
    session.cycle_id();
    session.remove(FORGOT);
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
