namespace Refit;

public static class RestService
{
    public static T For<T>(string hostUrl) => default!;
}

[System.AttributeUsage(System.AttributeTargets.Method)]
public sealed class GetAttribute(string path) : System.Attribute
{
    public string Path => path;
}
