//! Step 5.2: a new ID, whosever it was before. Here a session of the same account keeps it while its password is fresh.

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
    let now = site.clock.now();
    let same = before.as_ref().is_some_and(|before| before.name == name);
    if before.is_some() && !same {
        session.clear();
    }
    if !(same && before.is_some_and(|before| crate::account::is_fresh(&before, now))) {
        session.cycle_id();
    }
    session.remove(FORGOT);
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
