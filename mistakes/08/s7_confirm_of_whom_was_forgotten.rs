//! Step 7.3: the account that is signed in, and no other. Here the one under `FORGOT`, if there is one.

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    let name = session.get(crate::login::FORGOT).unwrap_or_else(|| account.name.clone());
    if !site.users.check_in_background(&name, &given.password).await {
        return wrong(&account.name);
    }
    session.cycle_id();
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { confirmed, ..account });
    Redirect::to(HOME).into_response()
}
