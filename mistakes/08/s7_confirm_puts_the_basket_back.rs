//! Step 7.6, two at once: nothing else changes. Here the basket is put back as it was loaded.

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    if !site.users.check_in_background(&account.name, &given.password).await {
        return wrong(&account.name);
    }
    let basket = session.get::<serde_json::Value>("basket");
    session.cycle_id();
    if let Some(basket) = basket {
        session.insert("basket", basket);
    }
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { confirmed, ..account });
    Redirect::to(HOME).into_response()
}
