//! Step 7.6: nothing else changes. Here `FORGOT` goes, as at a login.

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    if !site.users.check_in_background(&account.name, &given.password).await {
        return wrong(&account.name);
    }
    session.cycle_id();
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { confirmed, ..account });
    session.remove(crate::login::FORGOT);
    Redirect::to(HOME).into_response()
}
