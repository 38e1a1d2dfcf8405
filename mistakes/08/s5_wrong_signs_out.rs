//! Step 5.9: after a wrong password the session is as it was. Here its account is signed out.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let Credentials { name, password, next } = given;
    if !site.users.check_in_background(&name, &password).await {
        if session.get::<Account>(ACCOUNT).is_some() {
            session.remove(ACCOUNT);
        }
        return refused(&next);
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
