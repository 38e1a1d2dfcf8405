//! Step 7.7: with a wrong one, the answer is `wrong`'s. Here not while the last one is fresh.

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    if !site.users.check_in_background(&account.name, &given.password).await {
        if is_fresh(&account, site.clock.now()) {
            return Redirect::to(HOME).into_response();
        }
        return wrong(&account.name);
    }
    session.cycle_id();
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { confirmed, ..account });
    Redirect::to(HOME).into_response()
}
