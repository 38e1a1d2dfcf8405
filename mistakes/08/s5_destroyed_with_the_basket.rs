//! Step 5.3: a stranger's session keeps all values that there are. Here the basket alone is carried over.

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
    let mine = before.is_none_or(|before| before.name == name);
    let basket = session.get::<serde_json::Value>("basket").filter(|_| mine);
    session.destroy();
    if let Some(basket) = basket {
        session.insert("basket", basket);
    }
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
