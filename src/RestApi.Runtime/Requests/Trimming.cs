namespace Comind.Api.Server;

/// <summary>What to do instead of a member that reflects over types.</summary>
internal static class Trimming
{
    public const string JsonBody = "Pass a JsonTypeInfo<T> or a JsonSerializerContext: AddJsonBody(body, MyContext.Default).";
    public const string ReadJson = "Pass a JsonTypeInfo<T> or a JsonSerializerContext: ReadJson<T>(MyContext.Default).";
}
