//! Step 5.4: `FORGOT` is not kept. Here the same account's session keeps it.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let Credentials { name, password, next } = given;
    if !site.users.check_in_background(&name, &password).await {
        return refused(&next);
    }
    match session.get::<Account>(ACCOUNT) {
        None => session.remove(FORGOT),
        Some(before) if before.name != name => session.clear(),
        Some(_) => {}
    }
    session.cycle_id();
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
