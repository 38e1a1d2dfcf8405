//! Step 5.11: every login costs one comparison. Here a wrong one costs two.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let Credentials { name, password, next } = given;
    let right = site.users.check_in_background(&name, &password).await
        || site.users.check_in_background(&name, &password).await;
    if !right {
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
