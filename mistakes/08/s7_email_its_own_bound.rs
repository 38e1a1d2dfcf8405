//! Step 7.8: changes nothing where the password isn't fresh. Here at 300 seconds it is.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    if site.clock.now().seconds().checked_sub(account.confirmed).is_none_or(|age| age > 300) {
        return Redirect::to("/account/confirm");
    }
    site.users.set_email(&account.name, &address.email);
    Redirect::to(HOME)
}
