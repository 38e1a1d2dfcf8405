//! Step 5.2: a new ID, whosever it was before. Here the same account keeps its own.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let Credentials { name, password, next } = given;
    if !site.users.check_in_background(&name, &password).await {
        return refused(&next);
    }
    let before = session.get::<Account>(ACCOUNT).map(|before| before.name);
    if before.as_ref() != Some(&name) {
        if before.is_some() {
            session.clear();
        }
        session.cycle_id();
    }
    session.remove(FORGOT);
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
