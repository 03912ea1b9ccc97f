namespace Microsoft.IdentityModel.Tokens;

public sealed class SymmetricSecurityKey(byte[] key)
{
    public int KeySize => key.Length * 8;
}
