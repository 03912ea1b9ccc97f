using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Comind.Api.Server;

/// <summary>Types read and written through reflection, in the web style.</summary>
internal static class WebTypes
{
    private const string Reflection = "Pass a JsonTypeInfo<T> or a JsonSerializerContext.";

    [RequiresUnreferencedCode(Reflection)]
    [RequiresDynamicCode(Reflection)]
    public static JsonTypeInfo<T> Get<T>() => (JsonTypeInfo<T>)JsonSerializerOptions.Web.GetTypeInfo(typeof(T));
}
