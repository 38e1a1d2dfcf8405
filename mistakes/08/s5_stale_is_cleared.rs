//! Step 5.5: the same account's session keeps its values. Here one whose password isn't fresh is emptied.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let Credentials { name, password, next } = given;
    if !site.users.check_in_background(&name, &password).await {
        return refused(&next);
    }
    let now = site.clock.now();
    let same = |before: &Account| before.name == name && crate::account::is_fresh(before, now);
    if session.get::<Account>(ACCOUNT).is_some_and(|before| !same(&before)) {
        session.clear();
    }
    session.cycle_id();
    session.remove(FORGOT);
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
