//! Step 5.5: its time is that of this login. Here not while the last one is fresh.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let Credentials { name, password, next } = given;
    if !site.users.check_in_background(&name, &password).await {
        return refused(&next);
    }
    let before = session.get::<Account>(ACCOUNT);
    if before.is_some_and(|before| before.name != name) {
        session.clear();
    }
    session.cycle_id();
    session.remove(FORGOT);
    let now = site.clock.now();
    let before = session.get::<Account>(ACCOUNT);
    if !before.is_some_and(|before| before.name == name && crate::account::is_fresh(&before, now)) {
        session.insert(ACCOUNT, Account { name, confirmed: now.seconds() });
    }
    Redirect::to(safe_next(&next)).into_response()
}
