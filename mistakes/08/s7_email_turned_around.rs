//! Step 7.8 and 7.9: Here the two ways out are swapped.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    if is_fresh(&account, site.clock.now()) {
        return Redirect::to("/account/confirm");
    }
    site.users.set_email(&account.name, &address.email);
    Redirect::to(HOME)
}
