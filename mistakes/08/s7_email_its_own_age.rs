//! Step 7.8: changes nothing where the password isn't fresh. Here a time in the future is fresh.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    if site.clock.now().seconds().saturating_sub(account.confirmed) >= 300 {
        return Redirect::to("/account/confirm");
    }
    site.users.set_email(&account.name, &address.email);
    Redirect::to(HOME)
}
