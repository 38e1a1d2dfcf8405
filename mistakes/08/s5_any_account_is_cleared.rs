//! Step 5.5: the same account's session keeps its values. Here any account's is emptied.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let Credentials { name, password, next } = given;
    if !site.users.check_in_background(&name, &password).await {
        return refused(&next);
    }
    if session.get::<Account>(ACCOUNT).is_some() {
        session.clear();
    }
    session.cycle_id();
    session.remove(FORGOT);
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
