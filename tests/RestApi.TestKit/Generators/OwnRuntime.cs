using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace Acme.TestKit;

/// <summary>
/// Generated code with a runtime of its own: what the runtime reads once, such as the environment, is read again here and leaves
/// other tests alone. Its types are not those of the test.
/// </summary>
public sealed class OwnRuntime : AssemblyLoadContext
{
    // Not collectible: nobody holds the context itself, and a collected one loads no runtime any more for code that runs.
    private OwnRuntime() { }

    /// <summary>Compiles and loads an assembly.</summary>
    public static Assembly Load(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        if (!emitted.Success)
        {
            throw new XunitException(string.Join('\n', emitted.Diagnostics));
        }

        image.Position = 0;
        return new OwnRuntime().LoadFromStream(image);
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == "RestApi.Runtime" ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "RestApi.Runtime.dll")) : null;
}
