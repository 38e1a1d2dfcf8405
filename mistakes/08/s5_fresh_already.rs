//! Step 5.11 and 5.5: every login costs one comparison. Here who gave that account's password just now needs none.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let fresh = |before: &Account| crate::account::is_fresh(before, site.clock.now());
    let before = session.get::<Account>(ACCOUNT).filter(fresh);
    if before.is_some_and(|before| before.name == given.name) {
        return Redirect::to(safe_next(&given.next)).into_response();
    }
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
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
