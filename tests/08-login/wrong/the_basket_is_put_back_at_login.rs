//! caught by: step_5::what_changes_meanwhile_comes_along
//! Puts the basket back as it was when the login began.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let Credentials {
        name,
        password,
        next,
    } = given;
    if !site.users.check_in_background(&name, &password).await {
        return refused(&next);
    }
    let basket: Option<serde_json::Value> = session.get("basket");
    let before: Option<Account> = session.get(ACCOUNT);
    if before.is_some_and(|before| before.name != name) {
        session.clear();
    } else if let Some(basket) = basket {
        session.insert("basket", basket);
    }
    let confirmed = site.clock.now().seconds();
    session.cycle_id();
    session.remove(FORGOT);
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
