//! caught by: step_7::what_changes_meanwhile_stays
//! Puts the basket back as it was when the request began.

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    let Account { name, .. } = account;
    if !site.users.check_in_background(&name, &given.password).await {
        return wrong(&name);
    }
    let confirmed = site.clock.now().seconds();
    session.cycle_id();
    if let Some(basket) = session.get::<serde_json::Value>("basket") {
        session.insert("basket", basket);
    }
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(HOME).into_response()
}
