//! `Redirect::to` is a 303. Here a 302.

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
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { name, confirmed });
    (StatusCode::FOUND, [(axum::http::header::LOCATION, safe_next(&next).to_owned())]).into_response()
}
