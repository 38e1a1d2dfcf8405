//! Step 7.4: the answer leads to `HOME`. Here it is that page, after a form.

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    let name = account.name.clone();
    if !site.users.check_in_background(&account.name, &given.password).await {
        return wrong(&account.name);
    }
    session.cycle_id();
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { confirmed, ..account });
    let email = site.users.email(&name).unwrap_or_default();
    pages::account_page(&name, &email).into_response()
}
