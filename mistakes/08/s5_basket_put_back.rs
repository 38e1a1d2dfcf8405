//! Step 5.3 and two at once: Here a stranger's basket is put back as it was loaded, over what a request beside it has added.

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
    let basket = session.get::<serde_json::Value>("basket");
    let mine = before.is_none_or(|before| before.name == name);
    if !mine {
        session.clear();
    } else if let Some(basket) = basket {
        session.insert("basket", basket);
    }
    session.remove(FORGOT);
    session.cycle_id();
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
