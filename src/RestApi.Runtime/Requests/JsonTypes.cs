using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Comind.Api.Server;

internal static class JsonTypes
{
    public static JsonTypeInfo<T> Get<T>(JsonSerializerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return (JsonTypeInfo<T>?)context.GetTypeInfo(typeof(T))
            ?? throw new InvalidOperationException(
                $"{context.GetType().Name} does not list {JsonContent.NameOf(typeof(T))}. Add [JsonSerializable(typeof({JsonContent.NameOf(typeof(T))}))] to it."
            );
    }
}
